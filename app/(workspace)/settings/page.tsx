import { Settings } from '@/components/organization/settings'
import { loadSettings } from '@/lib/organization/loaders'

export default async function SettingsPage() {
  return <Settings view={await loadSettings()} />
}

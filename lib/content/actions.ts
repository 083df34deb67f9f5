'use server'

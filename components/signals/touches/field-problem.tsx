/** What is wrong with the field above; named by it, and read out when it comes. */
export const FieldProblem = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <span id={id} role="alert" className="form-error">
      {text}
    </span>
  )

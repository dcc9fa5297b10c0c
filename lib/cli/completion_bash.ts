/**
 * Turns completion on in bash from 3.2 on, with nothing else installed. What is
 * typed is handed over as it is: no part of a line is run to complete it.
 */
export const BASH_COMPLETION = `# bash completion for retort
__retort_complete() {
  local line=\${COMP_LINE:0:COMP_POINT} words current typed kept out value
  read -r -a words <<<"$line"
  case $line in *[[:space:]]) words+=("") ;; esac
  current=\${words[\${#words[@]}-1]}
  # Readline replaces only what follows the last of these signs.
  kept=\${current##*[=:@]}
  typed=\${current%"$kept"}
  out=$("\${words[0]}" complete -- "\${words[@]:1}" 2>/dev/null)
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    case $value in
      "" | :*) ;;
      "$current"*) COMPREPLY+=("\${value#"$typed"}") ;;
    esac
  done <<<"$out"
}
complete -o default -F __retort_complete retort
`;

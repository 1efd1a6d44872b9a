#!/usr/bin/env bash
# Shows the same tokens to curl /user, to @gitbeaker/cli and to gitlab-sim validate, and prints who notices what as a Markdown table.
# Needs: dotnet, curl, npm. Everything runs on this machine. GITLAB_SIM names a built gitlab-sim to use in place of building one.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
finish() {
  if [ -n "${server:-}" ] && kill -0 "$server" 2>/dev/null; then kill -TERM "$server"; wait "$server" || true; fi
  rm -rf "$work"
}
trap finish EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @gitbeaker/cli@43.8.0 >/dev/null 2>&1
sim="${GITLAB_SIM:-src/AikidoGitLabSim.Cli/bin/Debug/net10.0/gitlab-sim}"
[ -n "${GITLAB_SIM:-}" ] || dotnet build -v quiet --nologo src/AikidoGitLabSim.Cli >/dev/null
"$sim" serve --port 0 --aikido-port 0 > "$work/banner" &
server=$!
for _ in $(seq 1 600); do grep -q "Ctrl-C stops it" "$work/banner" && break; sleep 0.2; done
url=$(awk '$1 == "GitLab" { print $2 }' "$work/banner")

echo "| token | the defect | \`curl --fail /user\` | \`gb users show-current-user\` | \`gitlab-sim validate\` |"
echo "|---|---|---|---|---|"
while IFS='|' read -r name defect; do
  token=$(awk -v name="$name" '$1 == name { print $2 }' "$work/banner")
  [ -n "$token" ] || token="glpat-nobody-gave-this-out"
  code=$(curl --silent --output /dev/null --write-out '%{http_code}' --header "PRIVATE-TOKEN: $token" "$url/api/v4/user" < /dev/null)
  plain=$([ "$code" = 200 ] && echo "accepts it" || echo "$code")
  if timeout 60 "$work/node_modules/.bin/gb" users show-current-user --gb-host="$url" --gb-token="$token" > "$work/gb" 2>&1 < /dev/null; then other="accepts it"; else
    other=$(grep -oE 'Unauthorized|Forbidden|Not Found|Bad Request|[0-9]{3} [A-Z][a-z]+' "$work/gb" | head -1 || true); other="${other:-fails}"; fi
  set +e
  printf '%s' "$token" | "$sim" validate --url "$url" --group acme --token-stdin --format json > "$work/report"
  exit=$?
  set -e
  codes=$(grep -oE '"code": "[EW]_[A-Z_]+"' "$work/report" | grep -oE '[EW]_[A-Z_]+' | grep -vE 'W_NAME|W_KIND_PERSONAL|W_EXPIRES$' | sort -u | tr '\n' ' ' || true)
  echo "| $name | $defect | $plain | $other | exit $exit${codes:+ (${codes% })} |"
done <<'ROWS'
good-personal|none
wrong-scopes|`read_user` only: no code can be read
too-many-scopes|`api` instead of three read scopes
expired|expired yesterday
expires-today|expired at midnight today
revoked|revoked
blocked-owner|its user is blocked
group-reporter|none
group-guest|the role Guest: no private code
project|of a single project: covers no group
fine-grained|fine-grained: has no scopes
admin|`api` and `sudo`, of an administrator
garbage|never issued
ROWS

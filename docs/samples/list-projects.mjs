// Creates an isolated GitLab, lists its projects with a token, and sees the token expire. Needs Node.js 18 or newer only.
//
// Usage: node list-projects.mjs URL      for example http://127.0.0.1:8929, where `gitlab-sim serve` runs
const base = process.argv[2].replace(/\/+$/, "");
const world = {
  edition: "gitlab.com/premium/18.11",
  users: [{ username: "mara" }],
  groups: [{ path: "acme", members: { mara: "owner" } }],
  projects: [{ path: "acme/shop" }],
  tokens: [{ kind: "personal", user: "mara", name: "scanner", scopes: ["read_api"] }],
};

// Sends a request. Returns the status and the JSON of the answer.
async function call(method, url, { body, token } = {}) {
  const headers = { "Content-Type": "application/json", ...(token && { "PRIVATE-TOKEN": token }) };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
  return { status: answer.status, json: await answer.json() };
}

const made = (await call("PUT", `${base}/_sim/worlds/javascript`, { body: world })).json;
const token = made.tokens[0].secret;

const projects = (await call("GET", `${made.gitLabUrl}/api/v4/projects`, { token })).json;
console.log(projects.map((project) => project.path_with_namespace));

await call("PATCH", `${base}/_sim/worlds/javascript`, { body: { clock: { advance: "P400D" } } });
const refused = await call("GET", `${made.gitLabUrl}/api/v4/projects`, { token });
console.log(refused.status, refused.json.error_description);

"""Creates an isolated GitLab, lists its projects with a token, and sees the token expire. Needs Python 3 only.

Usage: python3 list_projects.py URL      for example http://127.0.0.1:8929, where `gitlab-sim serve` runs
"""
import json
import sys
import urllib.error
import urllib.request

BASE = sys.argv[1].rstrip("/")
WORLD = {
    "edition": "gitlab.com/premium/18.11",
    "users": [{"username": "mara"}],
    "groups": [{"path": "acme", "members": {"mara": "owner"}}],
    "projects": [{"path": "acme/shop"}],
    "tokens": [{"kind": "personal", "user": "mara", "name": "scanner", "scopes": ["read_api"]}],
}


def call(method, url, body=None, token=None):
    """Sends a request. Returns the status and the JSON of the answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    if token:
        request.add_header("PRIVATE-TOKEN", token)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


_, made = call("PUT", BASE + "/_sim/worlds/python", WORLD)
git_lab, token = made["gitLabUrl"], made["tokens"][0]["secret"]

_, projects = call("GET", git_lab + "/api/v4/projects", token=token)
print([project["path_with_namespace"] for project in projects])

call("PATCH", BASE + "/_sim/worlds/python", {"clock": {"advance": "P400D"}})
status, error = call("GET", git_lab + "/api/v4/projects", token=token)
print(status, error["error_description"])

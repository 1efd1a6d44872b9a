@on:gitlab.com/premium/18.11
Feature: Requests of the world default from 2026-11-22 09:00:00 to 2026-11-22 09:00:00
  Exported from the latest requests: 12 of 12.

  Scenario: POST /api/v4/groups/acme/access_tokens and 11 more requests
    Given this world
      """
      edition: gitlab.com/premium/18.11
      clock: 2026-11-22T09:00:00Z
      frozen: true
      users:
        - { username: mara, name: mara, email: mara@example.com, createdAt: 2026-01-01T00:00:00Z }
        - { username: dev, name: dev, email: dev@example.com, createdAt: 2026-01-01T00:00:00Z }
      groups:
        - { path: acme, name: acme, visibility: private, createdAt: 2026-01-01T00:00:00Z, members: { mara: owner, dev: developer } }
      projects:
        - { path: acme/shop, name: shop, visibility: private, createdAt: 2026-01-01T00:00:00Z, repository: { files: { README.md: "# Shop\n", src/cart.js: "export const cart = [];\n" } } }
        - { path: acme/tools, name: tools, visibility: private, createdAt: 2026-01-01T00:00:00Z, repository: { files: { README.md: "# tools\n" } } }
      tokens:
        - { kind: personal, user: mara, name: owner, scopes: [api], createdAt: 2026-06-01T00:00:00Z, expiresAt: 2027-06-01 }
        - { kind: personal, user: dev, name: scanner, scopes: [read_api], createdAt: 2026-06-01T00:00:00Z, expiresAt: 2027-06-01 }
        - { kind: personal, user: dev, name: narrow, scopes: [read_user], createdAt: 2026-06-01T00:00:00Z, expiresAt: 2027-06-01 }
      """
    When POST /api/v4/groups/acme/access_tokens is sent with the token "owner"
      """
      {
        "name": "ci",
        "scopes": [
          "read_api"
        ],
        "expires_at": "2026-12-31",
        "access_level": 20
      }
      """
    Then the answer is 201
    And its token is kept as "ci"
    When GET /api/v4/groups/acme/projects?per_page=1 is sent with the token "ci"
    Then the answer is 200 with 1 item
    When GET /api/v4/groups/acme/projects?page=2&per_page=1 is sent with the token "ci"
    Then the answer is 200 with 1 item
    When GET /api/v4/personal_access_tokens/self is sent with the token "scanner"
    Then the answer is 200
    When GET /api/v4/user is sent with the token "scanner"
    Then the answer is 200
    When GET /api/v4/projects?pagination=keyset&order_by=id&sort=asc&per_page=1 is sent with the token "scanner"
    Then the answer is 200 with 1 item
    When GET /api/v4/projects?id_after=1&order_by=id&pagination=keyset&per_page=1&sort=asc is sent with the token "scanner"
    Then the answer is 200 with 1 item
    When GET /api/v4/projects/acme%2Fshop/repository/tree?recursive=true is sent with the token "scanner"
    Then the answer is 200 with 3 items
    When GET /api/v4/projects/acme%2Fshop/repository/files/src%2Fcart.js/raw?ref=main is sent with the token "scanner"
    Then the answer is 200
    When GET /api/v4/groups/acme/projects is sent with the token "narrow"
    Then GitLab says "403 insufficient_scope"
    When DELETE /api/v4/groups/acme/access_tokens/4 is sent with the token "owner"
    Then the answer is 204
    When GET /api/v4/personal_access_tokens/self is sent with the token "ci"
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

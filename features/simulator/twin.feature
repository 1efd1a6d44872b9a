Feature: Twin
  A developer asks a real GitLab and the simulator the same, and gets each difference as a scenario. Here, a second simulator takes the
  part of the real GitLab.

  Scenario: A GitLab that answers alike has no difference
    Given GitLab self-managed/premium/18.11
    And a personal token of mara
    When twin compares it
    Then twin exits with 0
    And twin reports "No difference."
    And twin does not print the token

  Scenario: A group token's GitLab is inferred, too
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When twin compares it
    Then twin exits with 0
    And twin reports "No difference."

  Scenario: A difference is a scenario that expects the real answer
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the fault ip-allow-list is switched on
    And twin compares it
    Then twin exits with 1
    And twin reports "GET /api/v4/projects/"
    And twin does not print the token
    And the scenarios of "GET /api/v4/projects/" fail, and pass under the fault ip-allow-list

  Scenario Outline: A GitLab that cannot be compared is one line: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the fault <fault> is switched on
    And twin compares it
    Then twin exits with 4
    And twin says "<words>"
    And twin does not print the token

    Examples:
      | fault          | words                          |
      | down           | cannot be asked                |
      | maintenance    | the server failed (503)        |
      | edge-html      | the answer (403) is no JSON    |
      | sso-gate       | redirects to sso.example.com   |
      | truncated-json | the answer (401) is no JSON    |

  Scenario: A rejected token is one line
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it was revoked
    When twin compares it
    Then twin exits with 3
    And twin says "rejects the token"

  Scenario: The steps of which twin's scenarios consist
    Given this world
      """
      {
        "edition": "gitlab.com/premium/18.11",
        "users": [ { "username": "user-1" } ],
        "groups": [ { "path": "path-1", "visibility": "private", "members": { "user-1": "owner" } } ],
        "tokens": [ { "kind": "personal", "user": "user-1", "name": "token-1", "scopes": [ "read_api" ] } ]
      }
      """
    When GET /api/v4/groups?all_available=false is sent with the token "token-1"
    Then the answer is 200
    And the answer has the header "X-Total"
    And the answer has no header "X-None"
    And the header "X-Frame-Options" is "SAMEORIGIN"
    And the answer has $[0].full_path
    And the answer has no $[0].nothing
    And the answer's $ has 1 items
    And the answer's $[0].id is a number
    And the answer's $[0].parent_id is null
    And the answer's $[0].visibility is exactly "private"
    And the answer's $[0] has its keys in the order id, web_url, name, path

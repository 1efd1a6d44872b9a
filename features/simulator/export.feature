Feature: From what happened to a test
  The latest requests of a world export as a scenario that passes at once, as WireMock mappings, and as a moment that can be opened.

  Scenario: Requests become a scenario that passes unchanged
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    And it has the scopes "read_user"
    When it asks for who its user is
    And it asks for the projects of acme
    And it asks by Bearer for who its user is
    And a request without a token asks for GitLab's version
    And the requests are exported as gherkin
    Then the export has the steps
      | step                                                                                                                       |
      | Given this world                                                                                                           |
      | When GET /api/v4/user is sent with the token "scanner"                                                                     |
      | Then the answer is 200                                                                                                     |
      | When GET /api/v4/groups/acme/projects?include_subgroups=true&simple=true&order_by=id&sort=asc is sent with the token "scanner" |
      | Then GitLab says "403 insufficient_scope"                                                                                  |
      | When GET /api/v4/user is sent by Bearer with the token "scanner"                                                           |
      | Then the answer is 200                                                                                                     |
      | When GET /api/v4/version is sent without a token                                                                           |
      | Then GitLab says "401 Unauthorized"                                                                                        |
    And the export does not contain the token
    And the exported scenario passes

  Scenario: A token that was made on the way has a name in the exported scenario
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When mara asks for a group token of acme
      | field  | value |
      | scopes | api   |
    And it asks for the projects of acme
    And the token "new" rotates itself into "newer"
    And it asks for what it is itself
    And the requests are exported as gherkin
    Then the export contains "And its token is kept as"
    And the export does not contain the token
    And the exported scenario passes

  Scenario: Time that passes and what happens outside of the requests are in the exported scenario
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    When it asks for what it is itself
    And 365 days pass
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."
    When the clock reaches 2026-06-15T10:00:00Z
    And GitLab is upgraded to self-managed/premium/18.11
    And it asks for what it is itself
    And the requests are exported as gherkin
    Then the export contains "When the clock reaches 2027-06-15T09:00:00Z"
    And the export contains "When the world becomes"
    And the exported scenario passes

  Scenario: An unknown token is a made-up one in the exported scenario
    Given GitLab gitlab.com/premium/18.11
    And a token of another GitLab
    When it asks for the project acme/shop
    And the requests are exported as gherkin
    Then the export contains "And an unknown token"
    And the export contains "is sent with the token "
    And the export does not contain the token
    And the exported scenario passes

  Scenario: Requests become mappings with which stubs answer as GitLab did
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    When it asks for all its projects
    And it asks for what it is itself
    And it revokes itself
    And it asks for what it is itself
    And the requests are exported as wiremock
    Then the export does not contain the token
    When a world without users answers with the exported mappings
    And it asks for all its projects
    Then the answer lists the projects "acme/shop, acme/platform/tools, globex/vault, mara/notes"
    When it asks for what it is itself
    Then GitLab says "yes"
    When it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  Scenario: A moment of a world is opened with its requests
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    When it asks for what it is itself
    And it revokes itself
    And it asks for what it is itself
    And the moment is saved
    Then the export does not contain the token
    When the moment is opened
    Then the opened world has these requests, newest first
      | request                                 | status | verdict           | token   |
      | GET /api/v4/personal_access_tokens/self    | 401    | token.not-revoked | scanner |
      | DELETE /api/v4/personal_access_tokens/self | 204    | allowed           | scanner |
      | GET /api/v4/personal_access_tokens/self    | 200    | allowed           | scanner |

Feature: The least permission, proven
  Which scopes and permissions a client's requests need is proven by sending them again: with exactly these, each answer is the same, and
  without any one of them, an answer differs.

  Scenario: The least scopes of a token that has too many
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When it asks for who its user is
    And it asks for all its projects
    And it asks for the README of acme/shop
    Then the least scopes of the token are proven to be "read_api"
    And without the scope "read_api", "GET /api/v4/user" is answered with 403

  Scenario: Two scopes are needed where none opens both
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it has the scopes "read_api, read_repository, write_repository"
    When it asks for the projects of acme
    And it clones acme/shop
    Then the least scopes of the token are proven to be "read_repository, read_api"
    And without the scope "read_repository", "GET /acme/shop.git/info/refs" is answered with 403
    And without the scope "read_api", "GET /api/v4/groups/acme/projects" is answered with 403

  Scenario: A request that writes needs what writes
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scopes "api, read_user"
    When it tries to create a group token of acme
    And it asks for who its user is
    Then the least scopes of the token are proven to be "api"
    And without the scope "api", "POST /api/v4/groups/acme/access_tokens" is answered with 403

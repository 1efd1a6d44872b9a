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

  Scenario: Two scopes are needed where none of the narrow ones opens both
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    And it has the scope "api"
    When it asks for all its projects
    And GET /acme/shop.git/info/refs?service=git-receive-pack is sent by Basic with the token "scanner"
    Then the answer is 200
    And the least scopes of the token are proven to be "read_api, write_repository"
    And without the scope "write_repository", "GET /acme/shop.git/info/refs" is answered with 403
    And without the scope "read_api", "GET /api/v4/projects" is answered with 403

  Scenario: A clone is part of what a token needs
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it has the scopes "read_repository, write_repository"
    When it clones acme/shop
    Then the least scopes of the token are proven to be "read_repository"
    And without the scope "read_repository", "GET /acme/shop.git/info/refs" is answered with 403

  Scenario: A request that writes needs what writes
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scopes "api, read_user"
    When it tries to create a group token of acme
    And it asks for who its user is
    Then the least scopes of the token are proven to be "api"
    And without the scope "api", "POST /api/v4/groups/acme/access_tokens" is answered with 403

  @on:gitlab.com|self-managed/premium|ultimate/18.10..
  Scenario: The least permissions of a fine-grained token in place of the client's
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When it asks for what it is itself
    And it asks for the project acme/shop
    Then the least permissions of the token are proven to be "read_personal_access_token, read_project"
    And without the permission "read_project", "GET /api/v4/projects/acme%2Fshop" is answered with 403

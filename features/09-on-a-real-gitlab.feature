Feature: On a real GitLab
  Journeys that run on any GitLab where one has an account. Without one, the simulator takes its place. See "On a real GitLab" in the README beside.

  @ui @live @S-19 @S-21 @S-24
  Scenario: A personal token: created by the form, used, and revoked
    Given the GitLab under test
    And its user is signed in
    When she opens the page of her access tokens
    And she opens the form
    And she fills in the form
      | field      | value                                |
      | token name | simulator's live test                |
      | scopes     | read_api, read_user, read_repository |
    And she submits the form
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what | said                  |
      | name | simulator's live test |
    And the answer has the scopes "read_api, read_user, read_repository", in any order
    When it asks for who its user is
    Then GitLab says "yes"
    When the validator checks it
    Then it finds
      | check           | result | code |
      | token           | pass   |      |
      | scopes.required | pass   |      |
      | scopes.excess   | pass   |      |
    When it revokes itself
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  @ui @live @S-19 @S-24 @O-01 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario: A group token: created by the form, used, and revoked
    Given the GitLab under test
    And a group that its user owns
    And its user is signed in
    When she opens the page of the access tokens of that group
    And she opens the form
    And she fills in the form
      | field      | value                     |
      | token name | simulator's live test     |
      | role       | Reporter                  |
      | scopes     | read_api, read_repository |
    And she submits the form
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what | said                  |
      | name | simulator's live test |
    And the answer has the scopes "read_api, read_repository", in any order
    When it reads that group
    Then GitLab says "yes"
    When the validator checks it
    Then it finds
      | check           | result | code |
      | token           | pass   |      |
      | scopes.required | pass   |      |
      | scopes.excess   | pass   |      |
    When it revokes itself
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  @ui @live @S-19 @S-21 @S-24 @on:*/premium|ultimate/17.11.. @on:*/free/18.11..
  Scenario: A service account token: created by the form, used, and revoked
    Given the GitLab under test
    And a group that its user owns
    And a service account of that group
    And its user is signed in
    When she opens the page of the access tokens of that service account
    And she opens the form
    And she fills in the form
      | field      | value                                |
      | token name | simulator's live test                |
      | scopes     | read_api, read_user, read_repository |
    And she submits the form
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what | said                  |
      | name | simulator's live test |
    And the answer has the scopes "read_api, read_user, read_repository", in any order
    When it reads that group
    Then GitLab says "yes"
    When the validator checks it
    Then it finds
      | check           | result | code |
      | token           | pass   |      |
      | scopes.required | pass   |      |
      | scopes.excess   | pass   |      |
    When it revokes itself
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

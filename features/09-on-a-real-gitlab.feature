Feature: On a real GitLab
  What can be tried on any GitLab that one has an account on; without one, the simulator stands in. See "On a real GitLab" in the README beside.

  @ui @live @S-19 @S-21 @S-24
  Scenario: A personal token by the form, used, and revoked again
    Given the GitLab under test
    And its user is signed in
    When she opens the form for a personal token of her own
    And she fills in the form
      | field      | value                                |
      | token name | simulator's live test                |
      | scopes     | read_api, read_user, read_repository |
    And she makes the token
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what | said                  |
      | name | simulator's live test |
    And the answer has the scopes "read_api, read_user, read_repository", in whatever order
    When it asks for who its user is
    Then GitLab says "yes"
    When the validator looks at it
    Then it finds
      | check           | result | code |
      | token           | pass   |      |
      | scopes.required | pass   |      |
      | scopes.excess   | pass   |      |
    When it revokes itself
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

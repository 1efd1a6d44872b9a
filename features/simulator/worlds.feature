Feature: Worlds
  A world is one isolated GitLab. A test can create any number of worlds, copy them, move their clocks, and delete them.

  Scenario: A copy changes independently
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the world is copied as "copy"
    And it revokes itself
    And it asks for who its user is
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."
    When we switch to "copy"
    And it asks for who its user is
    Then GitLab says "yes"

  Scenario: A reset restores the original tokens and removes new ones
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "seeded"
    When it revokes itself
    And mara fills in the form for a personal token
    And the world is reset
    Then GitLab answers
      | question          | seeded | new              |
      | what it is itself | yes    | 401 Unauthorized |

  @on:self-managed/free/15.11..18.1
  Scenario: An upgrade changes the rules for the same token
    Given GitLab self-managed/free/15.11
    And a personal token of mara
    And it has the scope "write_repository"
    When it asks for the README of acme/shop
    Then the answer names the scopes "read_repository api read_api"
    When GitLab is upgraded to self-managed/free/18.11
    And it asks for the README of acme/shop
    Then the answer names the scopes "read_repository ai_workflows api read_api"

  Scenario: A world file with errors is refused as a whole, with all errors
    When a world file is loaded
      """
      edition: gitlab.com/premium/18.11
      users:
        - { username: mara, state: asleep }
      tokens:
        - { kind: personal, user: nobody, scopes: [read_api] }
        - { kind: group, group: acme, scopes: [read_user] }
      """
    Then it is refused for these problems, and nothing is loaded
      | line | message                                            |
      | 3    | 'asleep' is not a state                            |
      | 5    | there is no user 'nobody'                          |
      | 6    | there is no group 'acme'                           |
      | 6    | no GitLab gives read_user to a token of kind group |

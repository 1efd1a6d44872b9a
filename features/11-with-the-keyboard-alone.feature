Feature: With the keyboard alone
  Every stop is reached with the tabulator key and shows that the keyboard is there; the mouse is not used. A scenario for each form that the pages had.

  @ui @S-24
  Scenario Outline: Signed in, made, shown, copied, handed over and revoked again: <edition>
    Given GitLab <edition>
    And nobody uses a mouse
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | 2026-12-31                           |
      | scopes          | read_api, read_user, read_repository |
    And she presses "<submit>"
    And she presses "Click to reveal"
    Then there is a button "Click to hide"
    When she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was taken, with warnings"
    When mara opens the address /
    And she goes to her access tokens by "<way>"
    And she presses "<revoke>"
    And she leaves the question with Escape
    And she presses "<revoke>"
    And she presses "Revoke"
    Then GitLab's page says "<revoked>"
    When it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

    Examples:
      | edition                  | way                                            | open                          | submit                       | revoke                      | revoked                              |
      | gitlab.com/free/16.2     | Edit profile > Access Tokens                   |                               | Create personal access token | Revoke Aikido               | Revoked personal access token Aikido! |
      | self-managed/free/17.11  | Edit profile > Access tokens                   | Add new token                 | Create personal access token | Revoke Aikido               | Revoked personal access token Aikido! |
      | self-managed/free/18.8   | Edit profile > Personal access tokens          | Add new token                 | Create token                 | Actions for Aikido > Revoke | The token was revoked successfully.  |
      | self-managed/free/19.2   | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               | Actions for Aikido > Revoke | The token was revoked successfully.  |

  @ui @O-01
  Scenario: A group's token, with its role
    Given GitLab gitlab.com/premium/18.11
    And nobody uses a mouse
    And mara is signed in
    When mara goes to the access tokens of acme by "Settings > Access tokens"
    And she opens the form by "Add new token"
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | 2026-12-31                |
      | role            | Reporter                  |
      | scopes          | read_api, read_repository |
    And she presses "Create group access token"
    And she copies the new token by its button
    And it asks for the README of acme/shop
    Then GitLab says "yes"

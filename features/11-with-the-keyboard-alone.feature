Feature: With the keyboard alone
  Each element is reached with the tabulator key and shows the focus; the mouse is not used. One scenario for each layout of the pages.

  @ui @S-24
  Scenario Outline: Sign in, create, reveal, copy, paste and revoke: <edition>
    Given GitLab <edition>
    And she uses only the keyboard
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
    Then Aikido's page says "The token was accepted, with warnings"
    When mara opens the address /
    And she goes to her access tokens by "<way>"
    And she presses "<revoke>"
    And she closes the dialog with Escape
    And she presses "<revoke>"
    And she presses "Revoke"
    Then GitLab's page says "<revoked>"
    When it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

    Examples:
      | edition                 | way                                            | open                          | submit                       | revoke                      | revoked                               |
      | gitlab.com/free/16.2    | Edit profile > Access Tokens                   |                               | Create personal access token | Revoke Aikido               | Revoked personal access token Aikido! |
      | self-managed/free/17.11 | Edit profile > Access tokens                   | Add new token                 | Create personal access token | Revoke Aikido               | Revoked personal access token Aikido! |
      | self-managed/free/18.8  | Edit profile > Personal access tokens          | Add new token                 | Create token                 | Actions for Aikido > Revoke | The token was revoked successfully.   |
      | self-managed/free/19.2  | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               | Actions for Aikido > Revoke | The token was revoked successfully.   |
      | gitlab.com/free/newest  | Edit profile > Access > Personal access tokens | Generate token > Legacy token | Generate token               | Actions for Aikido > Revoke | The token was revoked successfully.   |

  @ui @O-01 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario: A group token, with its role
    Given GitLab gitlab.com/premium/18.11
    And she uses only the keyboard
    And mara is signed in
    When she opens the page of the access tokens of acme
    And she opens the form
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | 2026-12-31                |
      | role            | Reporter                  |
      | scopes          | read_api, read_repository |
    And she submits the form
    And she copies the new token by its button
    And it asks for the README of acme/shop
    Then GitLab says "yes"

Feature: The whole journey: a service account's token
  From GitLab's sign-in form to Aikido's verdict, with pages only. Service accounts have pages from 17.11, and on Free from 18.11.
  GitLab sets an expiry date by default, so Aikido does not warn about one.

  @ui @journey @S-24 @S-25
  Scenario Outline: Sign in, create, copy, paste, verdict: <edition>
    Given GitLab <edition>
    And a service account AikidoSec of acme who is reporter there
    And mara is signed in
    When mara goes to the service accounts of acme by "Settings > Service accounts"
    And she presses "Actions for AikidoSec > Manage access tokens"
    And she opens the form by "Add new token"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | 2026-12-31                           |
      | scopes          | read_api, read_user, read_repository |
    And she presses "<submit>"
    And she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was accepted"

    Examples:
      | edition                     | submit         |
      | gitlab.com/premium/17.11    | Create token   |
      | self-managed/premium/17.11  | Create token   |
      | dedicated/ultimate/18.0     | Create token   |
      | gitlab.com/premium/18.1     | Create token   |
      | gitlab.com/premium/18.3     | Create token   |
      | self-managed/premium/18.5   | Create token   |
      | self-managed/ultimate/18.8  | Create token   |
      | gitlab.com/ultimate/18.9    | Generate token |
      | gitlab.com/premium/18.10    | Generate token |
      | gitlab.com/free/18.11       | Generate token |
      | self-managed/free/19.1      | Generate token |
      | self-managed/ultimate/19.2  | Generate token |
      | gitlab.com/free/newest      | Generate token |
      | self-managed/premium/newest | Generate token |

  @ui @journey @S-25 @O-01 @on:gitlab.com/premium|ultimate/17.11.. @on:gitlab.com/free/18.11..
  Scenario: A new account reads nothing, because it is not a member of a group yet
    Given GitLab gitlab.com/premium/18.11
    And mara is signed in
    When mara goes to the service accounts of acme by "Settings > Service accounts"
    And she presses "Add service account"
    And she fills in the form
      | field    | value     |
      | name     | AikidoSec |
      | username | aikidosec |
    And she presses "Create"
    And she opens the page of the access tokens of the service account AikidoSec of acme
    And she opens the form
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | 2026-12-31                           |
      | scopes          | read_api, read_user, read_repository |
    And she submits the form
    And she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was rejected"

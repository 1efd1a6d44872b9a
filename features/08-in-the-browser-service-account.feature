Feature: In the browser: a service account token
  The page's steps on the pages of service accounts, which exist from 17.11. Statements S-18 and S-23.

  @ui @S-18 @S-23 @known-false
  Scenario Outline: Up to 17.10, service accounts have no pages: <edition>
    Given GitLab <edition>
    And a service account AikidoSec of acme who is reporter there
    And mara is signed in
    When mara opens the address /acme
    Then there is no link "Service accounts"
    When mara opens the address /groups/acme/-/settings/service_accounts
    Then there is no button "Add new token"
    And so S-18 does not hold for service account tokens
    And there is no button "Create token"
    And so S-23 does not hold for service account tokens

    Examples:
      | edition                    |
      | gitlab.com/premium/16.1    |
      | self-managed/premium/16.1  |
      | gitlab.com/premium/17.10   |
      | self-managed/premium/17.10 |

  @ui @S-18 @S-23
  Scenario Outline: Which buttons the page has: <edition>
    Given GitLab <edition>
    And a service account AikidoSec of acme who is reporter there
    And mara is signed in
    When mara goes to the service accounts of acme by "Settings > Service accounts"
    And she presses "Actions for AikidoSec > Manage access tokens"
    Then there is a button "Add new token"
    And so S-18 holds for service account tokens
    When she opens the form by "Add new token"
    Then there is <create> button "Create token"
    And there is a button "<submit>"
    And so S-23 <S-23> for service account tokens

    Examples: Up to 18.8, as the help page says
      | edition                    | create | submit       | S-23  |
      | gitlab.com/premium/17.11   | a      | Create token | holds |
      | self-managed/premium/17.11 | a      | Create token | holds |
      | gitlab.com/premium/18.8    | a      | Create token | holds |
      | self-managed/premium/18.8  | a      | Create token | holds |

    @known-false
    Examples: From 18.9, another label
      | edition                     | create | submit         | S-23          |
      | gitlab.com/premium/18.9     | no     | Generate token | does not hold |
      | self-managed/premium/18.9   | no     | Generate token | does not hold |
      | gitlab.com/free/18.11       | no     | Generate token | does not hold |
      | gitlab.com/premium/newest   | no     | Generate token | does not hold |
      | gitlab.com/free/newest      | no     | Generate token | does not hold |
      | self-managed/premium/newest | no     | Generate token | does not hold |
      | self-managed/free/newest    | no     | Generate token | does not hold |

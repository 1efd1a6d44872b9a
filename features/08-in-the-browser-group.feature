Feature: In the browser: a group token
  The page's steps on GitLab's own pages, label by label. Statements S-15, S-16, S-18, S-20, S-21, S-23 and S-25.

  @ui @S-15 @S-16 @S-18 @S-21 @S-23 @O-01 @known-false
  Scenario Outline: The way to the page, its buttons and scopes: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "<way>"
    Then there is <add> button "Add new token"
    And so S-15 holds for group tokens
    And so S-18 <S-18> for group tokens
    When she opens the form by "<open>"
    Then there is no button "Create token"
    And there is a button "Create group access token"
    And so S-23 does not hold for group tokens
    And no scope read_user can be ticked
    And so S-21 does not hold for group tokens
    And the preselected role is "Guest"

    Examples:
      | edition                   | way                      | add | S-18          | open          |
      | gitlab.com/premium/15.11  | Settings > Access Tokens | no  | does not hold |               |
      | gitlab.com/premium/16.2   | Settings > Access Tokens | no  | does not hold |               |
      | gitlab.com/premium/16.3   | Settings > Access Tokens | a   | holds         | Add new token |
      | gitlab.com/premium/17.2   | Settings > Access Tokens | a   | holds         | Add new token |
      | gitlab.com/premium/17.3   | Settings > Access tokens | a   | holds         | Add new token |
      | gitlab.com/ultimate/19.1  | Settings > Access tokens | a   | holds         | Add new token |
      | gitlab.com/premium/newest | Settings > Access tokens | a   | holds         | Add new token |
      | self-managed/free/15.11   | Settings > Access Tokens | no  | does not hold |               |
      | self-managed/free/16.2    | Settings > Access Tokens | no  | does not hold |               |
      | self-managed/free/16.3    | Settings > Access Tokens | a   | holds         | Add new token |
      | self-managed/free/17.2    | Settings > Access Tokens | a   | holds         | Add new token |
      | self-managed/free/17.3    | Settings > Access tokens | a   | holds         | Add new token |
      | self-managed/free/18.11   | Settings > Access tokens | a   | holds         | Add new token |
      | self-managed/free/newest  | Settings > Access tokens | a   | holds         | Add new token |

  @ui @S-15 @S-18 @S-20 @S-21 @S-23 @known-false
  Scenario Outline: On GitLab.com Free the page opens and has no form: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "<way>"
    Then GitLab's page says "<text>"
    And so S-15 does not hold for group tokens
    And there is no button "Add new token"
    And so S-18 does not hold for group tokens
    And there is no field "Expiration date"
    And so S-20 does not hold for group tokens
    And there is no field "read_user"
    And so S-21 does not hold for group tokens
    And there is no button "Create token"
    And there is no button "Create group access token"
    And so S-23 does not hold for group tokens

    Examples: Up to 19.3 it says that creation is disabled
      | edition               | way                      | text                                                   |
      | gitlab.com/free/15.11 | Settings > Access Tokens | Group access token creation is disabled in this group. |
      | gitlab.com/free/18.11 | Settings > Access tokens | Group access token creation is disabled in this group. |
      | gitlab.com/free/19.3  | Settings > Access tokens | Group access token creation is disabled in this group. |

    Examples: From 19.4 it advertises Premium
      | edition                | way                      | text                                 |
      | gitlab.com/free/19.4   | Settings > Access tokens | Try group access tokens with Premium |
      | gitlab.com/free/newest | Settings > Access tokens | Try group access tokens with Premium |

  @ui @S-15
  Scenario Outline: The Premium card of GitLab.com Free links to the plans: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "Settings > Access tokens"
    Then GitLab's page says "Try group access tokens with Premium"
    And there is a link "Upgrade to Premium"
    And there is a link "Explore plans"
    And nothing on the page is labelled "Group access token creation is disabled in this group."

    Examples:
      | edition                |
      | gitlab.com/free/19.4   |
      | gitlab.com/free/newest |

  @ui @O-02
  Scenario: A member who is not an Owner does not find the page
    Given GitLab gitlab.com/premium/18.11
    And joe is signed in
    When joe opens the address /groups/acme/-/settings/access_tokens
    Then there is no button "Add new token"
    And GitLab's page says "Page not found"

  @ui @O-11 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario: Where the group forbids group tokens, the page has no form
    Given GitLab self-managed/free/18.11
    And acme does not allow group tokens
    And mara is signed in
    When she opens the page of the access tokens of acme
    Then there is no button "Add new token"
    And there is no button "Create group access token"
    And GitLab's page says "Group access token creation is disabled in this group."

  @ui @S-20 @known-false
  Scenario Outline: An empty date becomes a year from today: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | removed                   |
      | scopes          | read_api, read_repository |
    And she presses "Create group access token"
    And she copies the new token
    And it asks for what it is itself
    Then the answer says
      | what       | said       |
      | expires_at | 2027-06-15 |
    And so S-20 does not hold for group tokens

    Examples:
      | edition                   | way                      | open          |
      | gitlab.com/premium/16.0   | Settings > Access Tokens |               |
      | gitlab.com/premium/18.11  | Settings > Access tokens | Add new token |
      | gitlab.com/premium/newest | Settings > Access tokens | Add new token |

  @ui @S-25 @O-01 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario Outline: From the form to Aikido, with the role <role>
    Given GitLab gitlab.com/premium/18.11
    And mara is signed in
    When she opens the page of the access tokens of acme
    And she opens the form
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | 2027-06-01                |
      | role            | <role>                    |
      | scopes          | read_api, read_repository |
    And she submits the form
    And she copies the new token
    And it asks for the README of acme/shop
    Then GitLab says "<code>"
    When Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "<verdict>"

    Examples:
      | role     | code          | verdict                 |
      | Guest    | 403 Forbidden | The token was rejected |
      | Reporter | yes           | The token was accepted     |

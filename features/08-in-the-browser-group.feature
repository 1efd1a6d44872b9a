Feature: In the browser: a group token
  The page's steps on GitLab's own pages, label by label. Statements S-15, S-16, S-18, S-20, S-21 and S-23.

  @ui @S-15 @S-16 @S-18 @S-21 @S-23 @O-01 @known-false
  Scenario Outline: The way, the buttons and the scopes: <edition>
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
    And the role is "Guest" unless another is chosen

    Examples:
      | edition                  | way                      | add | S-18          | open          |
      | gitlab.com/premium/15.11 | Settings > Access Tokens | no  | does not hold |               |
      | gitlab.com/premium/16.2  | Settings > Access Tokens | no  | does not hold |               |
      | gitlab.com/premium/16.3  | Settings > Access Tokens | a   | holds         | Add new token |
      | gitlab.com/ultimate/19.1 | Settings > Access tokens | a   | holds         | Add new token |
      | self-managed/free/15.11  | Settings > Access Tokens | no  | does not hold |               |
      | self-managed/free/16.2   | Settings > Access Tokens | no  | does not hold |               |
      | self-managed/free/16.3   | Settings > Access Tokens | a   | holds         | Add new token |
      | self-managed/free/18.11  | Settings > Access tokens | a   | holds         | Add new token |

  @ui @S-15 @known-false
  Scenario Outline: Who does not pay for GitLab.com finds the page and no form: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "<way>"
    Then there is no button "Add new token"
    And there is no button "Create group access token"
    And so S-15 does not hold for group tokens

    Examples:
      | edition               | way                      |
      | gitlab.com/free/15.11 | Settings > Access Tokens |
      | gitlab.com/free/18.11 | Settings > Access tokens |

  @ui @O-02
  Scenario: Who is no Owner does not find the page
    Given GitLab gitlab.com/premium/18.11
    And joe is signed in
    When joe opens the address /groups/acme/-/settings/access_tokens
    Then there is no button "Add new token"
    And GitLab's page says "Page not found"

  @ui @O-11
  Scenario: Where the group forbids tokens there is no form
    Given GitLab self-managed/free/18.11
    And acme does not allow tokens of its own
    And mara is signed in
    When mara goes to the access tokens of acme by "Settings > Access tokens"
    Then there is no button "Add new token"
    And GitLab's page says "Group access token creation is disabled in this group."

  @ui @S-20 @known-false
  Scenario Outline: A date that is taken away comes back as a year: <edition>
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
      | edition                  | way                      | open          |
      | gitlab.com/premium/16.0  | Settings > Access Tokens |               |
      | gitlab.com/premium/18.11 | Settings > Access tokens | Add new token |

  @ui @S-25 @O-01
  Scenario Outline: The whole way from the form to Aikido, with the role <role>
    Given GitLab gitlab.com/premium/18.11
    And mara is signed in
    When mara goes to the access tokens of acme by "Settings > Access tokens"
    And she opens the form by "Add new token"
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | 2027-06-01                |
      | role            | <role>                    |
      | scopes          | read_api, read_repository |
    And she presses "Create group access token"
    And she copies the new token
    And it asks for the README of acme/shop
    Then GitLab says "<code>"
    When Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "<verdict>"

    Examples:
      | role     | code          | verdict                 |
      | Guest    | 403 Forbidden | The token was not taken |
      | Reporter | yes           | The token was taken     |

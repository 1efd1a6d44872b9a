Feature: The whole journey: a group token
  From GitLab's sign-in form to Aikido's verdict, with pages only, and with the role that the help page does not name.
  Aikido warns where GitLab lets every token go without an expiry date, because this one has one.

  @ui @journey @S-24 @S-25 @O-01
  Scenario Outline: Sign in, create, copy, paste, verdict: <edition>
    Given GitLab <edition>
    And mara is signed in
    When mara goes to the access tokens of acme by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                     |
      | token name      | Aikido                    |
      | expiration date | 2026-12-31                |
      | role            | Reporter                  |
      | scopes          | read_api, read_repository |
    And she presses "Create group access token"
    And she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "<verdict>"

    Examples:
      | edition                    | way                      | open          | verdict                            |
      | gitlab.com/premium/15.11   | Settings > Access Tokens |               | The token was accepted, with warnings |
      | self-managed/free/16.2     | Settings > Access Tokens |               | The token was accepted                |
      | self-managed/premium/16.3  | Settings > Access Tokens | Add new token | The token was accepted                |
      | gitlab.com/premium/16.8    | Settings > Access Tokens | Add new token | The token was accepted                |
      | gitlab.com/premium/17.3    | Settings > Access tokens | Add new token | The token was accepted                |
      | dedicated/ultimate/18.0    | Settings > Access tokens | Add new token | The token was accepted                |
      | gitlab.com/premium/18.1    | Settings > Access tokens | Add new token | The token was accepted                |
      | self-managed/premium/18.5  | Settings > Access tokens | Add new token | The token was accepted                |
      | gitlab.com/ultimate/18.9   | Settings > Access tokens | Add new token | The token was accepted                |
      | gitlab.com/premium/18.11   | Settings > Access tokens | Add new token | The token was accepted                |
      | self-managed/free/19.1     | Settings > Access tokens | Add new token | The token was accepted                |
      | self-managed/ultimate/19.2 | Settings > Access tokens | Add new token | The token was accepted                |
      | gitlab.com/premium/newest  | Settings > Access tokens | Add new token | The token was accepted                |
      | self-managed/free/newest   | Settings > Access tokens | Add new token | The token was accepted                |

Feature: Mails about the end of tokens
  GitLab mails people before their tokens expire. In a world, the clock can be moved, and what would have been sent is in the outbox.

  @on:gitlab.com/premium/17.7..
  Scenario: A person is mailed three times before the end, and on the day
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "scanner"
    And it expires on 2027-02-01
    When the clock reaches 2026-11-25
    And 90 days pass
    Then these mails were sent, oldest first
      | sent                 | to               | subject                            |
      | 2026-12-03T01:00:00Z | mara@example.com | Expires in 60 days or less: scanner |
      | 2027-01-02T01:00:00Z | mara@example.com | Expires in 30 days or less: scanner |
      | 2027-01-25T01:00:00Z | mara@example.com | Expires in 7 days or less: scanner  |
      | 2027-02-01T02:00:00Z | mara@example.com | Expired: scanner                    |

  @on:gitlab.com/premium/15.11..17.6
  Scenario: Up to 17.6 there is one mail, 7 days before the end
    Given GitLab gitlab.com/premium/17.6
    And a personal token of mara called "scanner"
    And it expires on 2027-02-01
    When the clock reaches 2026-11-25
    And 65 days pass
    Then these mails were sent, oldest first
      | sent                 | to               | subject                           |
      | 2027-01-25T01:00:00Z | mara@example.com | Expires in 7 days or less: scanner |

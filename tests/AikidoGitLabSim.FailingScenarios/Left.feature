Feature: The one of two that meet

  Scenario: The one waits for the other
    Given the one meets the other

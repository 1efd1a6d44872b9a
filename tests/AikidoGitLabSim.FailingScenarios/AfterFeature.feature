@after-feature-fails
Feature: After the feature

  Scenario: One of a feature that does not end
    Given a step that passes

namespace AikidoGitLabSim.Handbook.Walking.Labels;

/// <summary>How what GitLab shows differs from the label that the page writes.</summary>
internal enum LabelDifference
{
    /// <summary>The label is the same.</summary>
    None,

    /// <summary>The page describes the element in its own words, which fit.</summary>
    Described,

    /// <summary>Only capital letters or punctuation differ.</summary>
    Case,

    /// <summary>The label has other words with the same meaning.</summary>
    Wording,
}

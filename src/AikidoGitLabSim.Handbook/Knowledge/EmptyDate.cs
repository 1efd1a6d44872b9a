namespace AikidoGitLabSim.Handbook.Knowledge;

/// <summary>What becomes of a new token whose expiration date was emptied.</summary>
public enum EmptyDate
{
    /// <summary>The token never expires.</summary>
    NeverExpires,

    /// <summary>GitLab saves the farthest date instead, without a message.</summary>
    SavedAsFarthest,

    /// <summary>The form rejects an empty date.</summary>
    Refused,
}

namespace AikidoGitLabSim.Histories;

/// <summary>What a client asks.</summary>
internal enum OperationKind
{
    /// <summary>Makes a token.</summary>
    Create,

    /// <summary>Calls the API with a token.</summary>
    Use,

    /// <summary>Revokes a token.</summary>
    Revoke,

    /// <summary>Replaces a token by a new one.</summary>
    Rotate,
}

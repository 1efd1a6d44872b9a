namespace AikidoGitLabSim.Server.Faults;

/// <summary>What a fault does to a request that goes on to GitLab.</summary>
internal enum FaultEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The token of the request is revoked before GitLab answers.</summary>
    RevokeToken,

    /// <summary>The connection is reset after the first bytes of the answer.</summary>
    ResetAnswer,

    /// <summary>The answer ends after half of its body.</summary>
    CutAnswer,

    /// <summary>The answer's <c>Date</c> is ten minutes late.</summary>
    SkewDate,
}

using System.Runtime.Serialization;

namespace AikidoGitLabSim.Support.Catalogue;

/// <summary>What is true of a statement in some editions, for some kind of token.</summary>
public enum Verdict
{
    /// <summary>Whoever does or believes it is right.</summary>
    [EnumMember(Value = "holds")]
    Holds,

    /// <summary>It is wrong, or cannot be done.</summary>
    [EnumMember(Value = "does-not-hold")]
    DoesNotHold,

    /// <summary>Both happen, by a setting that the page does not name.</summary>
    [EnumMember(Value = "depends")]
    Depends,

    /// <summary>No GitLab that can be run here shows it.</summary>
    [EnumMember(Value = "not-observable")]
    NotObservable,
}

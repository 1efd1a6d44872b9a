using System.Runtime.Serialization;

namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>What is true of a statement in a range of editions, for a kind of token.</summary>
public enum RowVerdict
{
    /// <summary>The statement is true.</summary>
    [EnumMember(Value = "holds")]
    Holds,

    /// <summary>It is wrong, or cannot be done.</summary>
    [EnumMember(Value = "does-not-hold")]
    DoesNotHold,

    /// <summary>It depends on a setting that the page does not name.</summary>
    [EnumMember(Value = "depends")]
    Depends,

    /// <summary>No GitLab that can be run here shows it.</summary>
    [EnumMember(Value = "not-observable")]
    NotObservable,
}

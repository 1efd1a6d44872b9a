using System.Diagnostics.CodeAnalysis;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>What a command made of a world: a new world and a value, or the same world and GitLab's reason to refuse.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="World">The world afterwards.</param>
/// <param name="Value">The answer; null when refused.</param>
/// <param name="Refusal">GitLab's reason; null when done.</param>
public sealed record Outcome<T>(World World, T? Value, Problem? Refusal)
{
    /// <summary>Whether the command was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;
}

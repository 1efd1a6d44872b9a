using System.Diagnostics.CodeAnalysis;

namespace AikidoGitLabSim.Handbook.Knowledge;

/// <summary>What is known of GitLab: labels, menus, scopes, roles and rules, by edition.</summary>
public interface IGitLabFacts
{
    /// <summary>The edition that is meant when none is named.</summary>
    string DefaultEdition { get; }

    /// <summary>
    /// Every edition in which a label or a rule differs from the one before, oldest release first; the newest release is among them.
    /// </summary>
    IReadOnlyList<string> Editions { get; }

    /// <summary>Every scope that any release has.</summary>
    IReadOnlyList<string> Scopes { get; }

    /// <summary>Finds what is known of an edition.</summary>
    /// <param name="edition">The edition as a user writes it, such as <c>gitlab.com/premium/18.11</c>.</param>
    /// <param name="facts">What is known, when the result is true.</param>
    /// <param name="problem">What is wrong with the text and what was probably meant, when the result is false.</param>
    bool TryFind(string edition, [NotNullWhen(true)] out EditionFacts? facts, [NotNullWhen(false)] out string? problem);
}

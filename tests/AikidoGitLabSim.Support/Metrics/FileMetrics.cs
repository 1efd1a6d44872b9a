using System.Collections.Immutable;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>A source file as its syntax shows it.</summary>
/// <param name="Path">The path below the repository's root.</param>
/// <param name="Lines">All lines.</param>
/// <param name="CodeLines">Lines that are neither blank nor comment.</param>
/// <param name="Methods">The methods.</param>
/// <param name="NullForgiving">How often <c>!</c> silences the compiler about null.</param>
/// <param name="Classes">Classes and records that can be instantiated.</param>
/// <param name="SealedClasses">Those of them that are sealed.</param>
/// <param name="Declared">The names that the file declares, each with its line.</param>
public sealed record FileMetrics(
    string Path,
    int Lines,
    int CodeLines,
    ImmutableArray<MethodMetrics> Methods,
    int NullForgiving,
    int Classes,
    int SealedClasses,
    ImmutableArray<DeclaredName> Declared);

using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs;

/// <summary>The options of a stub server.</summary>
public sealed record StubOptions
{
    /// <summary>How many requests a journal keeps unless told otherwise.</summary>
    public const int DefaultJournalSize = 1000;

    /// <summary>How many requests the journal keeps; 0: none, and requests cost nothing while there are no stubs.</summary>
    public int JournalSize { get; init; } = DefaultJournalSize;

    /// <summary>The memory that the journals of several servers share.</summary>
    public JournalSpace Space { get; init; } = new();

    /// <summary>Whether a word is a known secret, which the journal removes everywhere. Null: no secrets are known.</summary>
    public Func<string, bool>? IsSecret { get; init; }

    /// <summary>
    /// The state of the known secrets: while it is the same object, <see cref="IsSecret"/> answers the same, and equal requests need not
    /// be searched again. Null: what is a secret never changes.
    /// </summary>
    public Func<object>? Secrets { get; init; }

    /// <summary>The name that the journal gives to what is behind the stubs.</summary>
    public string Behind { get; init; } = "behind";

    /// <summary>Is called with the name of a stub that was found for a request, before it answers or passes on; null: nothing is.</summary>
    public Action<HttpContext, string>? Matched { get; init; }

    /// <summary>The clock for delays and the journal.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where ids and random delays come from.</summary>
    public required RandomBytes Random { get; init; }

    /// <summary>The folder that body files are in; null: none.</summary>
    public StubFolder? Folder { get; init; }

    /// <summary>Whether stubs start with, and are reset to, the folder's mappings.</summary>
    public bool StartsWithFolder { get; init; }
}

namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>What is not GitLab's own in the answers of an instance.</summary>
internal interface ISurroundings
{
    /// <summary>Whether what is in front of the instance compresses answers; the client asks for it only then.</summary>
    bool Compresses { get; }

    /// <summary>Whether answers show data that no world has: which optional values are set, and how many parts a value has.</summary>
    bool ShowsMoreData { get; }

    /// <summary>Why a header is not compared; null: it is.</summary>
    string? ForeignHeader(string name);

    /// <summary>Why the value at a path of an answer is not compared; null: it is.</summary>
    string? ForeignValue(string path);
}

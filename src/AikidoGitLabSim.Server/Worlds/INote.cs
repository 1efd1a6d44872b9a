namespace AikidoGitLabSim.Server.Worlds;

/// <summary>What a part of the simulator keeps beside a world, in a form that a log can hold.</summary>
/// <typeparam name="TSelf">The note itself.</typeparam>
internal interface INote<TSelf>
    where TSelf : class, INote<TSelf>
{
    /// <summary>The name under which it is kept; it never changes.</summary>
    static abstract string Key { get; }

    /// <summary>The note as JSON, without secrets.</summary>
    string ToJson();

    /// <summary>The note that <see cref="ToJson"/> wrote.</summary>
    static abstract TSelf FromJson(string json);
}

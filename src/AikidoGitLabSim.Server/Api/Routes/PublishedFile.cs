namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>Reads an embedded list of facts about GitLab's REST API.</summary>
internal static class PublishedFile
{
    /// <summary>The lines that name a path; others are comments.</summary>
    /// <param name="name">The file's name in this folder.</param>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"Api.{name}";
        using var stream = typeof(PublishedFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded; see the project file");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith('/') || line.StartsWith('&'))];
    }
}

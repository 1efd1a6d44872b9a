using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Gherkin;
using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Formatters.RuntimeSupport;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>A parsed feature file, with the messages that Reqnroll's formatters report of it.</summary>
internal sealed class FeatureFile : IFeatureLevelCucumberMessages
{
    // Reqnroll compares FeatureInfo by reference, so a file of an assembly is parsed once.
    private static readonly ConcurrentDictionary<(Assembly Assembly, string Path), Lazy<FeatureFile>> Loaded = [];

    private readonly List<Pickle> _pickles;
    private readonly Lazy<FeatureInfo> _info;

    private FeatureFile(string path, string text, GherkinDocument document, IIdGenerator ids)
    {
        (Path, GherkinDocument) = (path, document);
        Source = new Source(path, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN);
        var feature = document.Feature;
        Title = feature?.Name ?? "";
        _pickles = Backgrounds.Compile(document, ids);
        _info = new Lazy<FeatureInfo>(CreateInfo);
        Scenarios = feature is null ? [] : ScenarioReader.Read(feature, _pickles);
    }

    /// <summary>The path from the repository's root.</summary>
    public string Path { get; }

    public string Title { get; }

    public FeatureInfo Info => _info.Value;

    public IReadOnlyList<Scenario> Scenarios { get; }

    public bool HasMessages => _pickles.Count > 0;

    public Source Source { get; }

    public GherkinDocument GherkinDocument { get; }

    public IEnumerable<Pickle> Pickles => _pickles;

    /// <summary>Loads the file that the build embedded into a test assembly.</summary>
    /// <exception cref="FeatureSyntaxException">The file is not embedded or is not valid Gherkin.</exception>
    public static FeatureFile Load(Assembly assembly, string path) =>
        Loaded.GetOrAdd((assembly, path), static key => new Lazy<FeatureFile>(() => Parse(Text(key.Assembly, key.Path), key.Path))).Value;

    /// <summary>Parses the text of a feature file.</summary>
    /// <exception cref="FeatureSyntaxException">It is not valid Gherkin; the message names the path and the line of each error.</exception>
    public static FeatureFile Parse(string text, string path)
    {
        // Ids have to be unique across the messages of a run.
        var ids = new GuidIdGenerator();
        try
        {
            using var reader = new StringReader(text);
            var document = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(new Parser().Parse(reader), path);
            return new FeatureFile(path, text, document, ids);
        }
        catch (CompositeParserException error)
        {
            throw new FeatureSyntaxException(string.Join('\n', error.Errors.Select(one => Message(path, one))));
        }
        catch (ParserException error)
        {
            throw new FeatureSyntaxException(Message(path, error));
        }
    }

    // Only a run needs it, and a culture other than the invariant one.
    private FeatureInfo CreateInfo() => new(
        new CultureInfo(GherkinDocument.Feature.Language),
        System.IO.Path.GetDirectoryName(Path) ?? "",
        Title,
        GherkinDocument.Feature.Description,
        ProgrammingLanguage.CSharp,
        ScenarioReader.Names(GherkinDocument.Feature.Tags),
        this);

    private static string Message(string path, ParserException error) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}:{error.Location?.Line}: {error.Message}");

    private static string Text(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new FeatureSyntaxException($"{path}: not embedded in {assembly.GetName().Name}; add it as a ReqnrollFeatureFile item");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

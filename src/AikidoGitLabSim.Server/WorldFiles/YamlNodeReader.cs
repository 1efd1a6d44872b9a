using AikidoGitLabSim.Server.WorldFiles.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads YAML, one document, without aliases: a file that refers to itself can grow without bound.</summary>
internal sealed class YamlNodeReader
{
    private const int DeepestNesting = 16;
    private const string SyntaxCure =
        "correct the YAML on this line or just above it; text that holds ': ' or ' #' or begins with one of {[*&!|>%@ needs quotes";

    private const int LinesPerReport = 1 << 16;

    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly Action<int> _progress;
    private readonly WordPool _words = new();
    private int _reported;

    private YamlNodeReader(Parser parser, ProblemList problems, Action<int> progress)
    {
        _parser = parser;
        _problems = problems;
        _progress = progress;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="progress">Is told the number of lines now and then.</param>
    /// <returns>The file; null: it is not readable, and a problem says why.</returns>
    public static Node? Read(Func<TextReader> open, ProblemList problems, Action<int> progress)
    {
        using var reader = open();
        var parser = new Parser(reader);
        try
        {
            return new YamlNodeReader(parser, problems, progress).Document();
        }
        catch (YamlException malformed)
        {
            problems.Add(LineOf(malformed, open), "", $"not readable as YAML: {Reason(malformed)}", SyntaxCure);
        }
        catch (Exception malformed) when (malformed
            is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner lets a few malformed escapes and directives through to the framework's own exceptions.
            problems.Add((int)(parser.Current?.End.Line ?? 1), "", "not readable as YAML", SyntaxCure);
        }

        return null;
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return MapNode.Empty;

        _parser.Consume<DocumentStart>();
        var root = Next(1);
        if (root is null)
            return null;
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _problems.Add(Line(second), "", "a second document begins here", "a world file is one document: take the '---' away");
        return root;
    }

    private Node? Next(int depth)
    {
        var current = _parser.Consume<ParsingEvent>();
        if (depth > DeepestNesting)
            return Stop(current, $"nested deeper than {DeepestNesting} levels",
                "no part of a world file needs that; see docs/world-file.md");
        return current switch
        {
            Scalar scalar =>
                new ScalarNode(Line(scalar), _words.Same(scalar.Value), scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty),
            SequenceStart => Sequence(Line(current), depth),
            MappingStart => Mapping(Line(current), depth),
            _ => Stop(current, "an alias (*name) stands here", "write the value out: aliases are not read"),
        };
    }

    private ListNode? Sequence(int line, int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Next(depth + 1) is not { } item)
                return null;
            items.Add(item);
            Report(item.Line);
        }

        return new ListNode(line, items);
    }

    private MapNode? Mapping(int line, int depth)
    {
        var entries = new List<MapEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Next(depth + 1) is not { } key || Next(depth + 1) is not { } value)
                return null;
            if (key is ScalarNode word)
                entries.Add(new MapEntry(word.Text, key.Line, value));
            else
                _problems.Add(key.Line, "", $"{key.Noun} stands where a key is expected", "keys are single words");
        }

        return new MapNode(line, entries);
    }

    private Node? Stop(ParsingEvent at, string message, string cure)
    {
        _problems.Add(Line(at), "", message, cure);
        return null;
    }

    private void Report(int line)
    {
        if (line - _reported < LinesPerReport)
            return;
        _reported = line;
        _progress(line);
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    // The parser reports a tab in the indentation at the start of the block; the line with the tab is more useful.
    private static int LineOf(YamlException malformed, Func<TextReader> open)
    {
        if (!malformed.Message.Contains("tab", StringComparison.Ordinal))
            return (int)malformed.End.Line;
        using var text = open();
        for (var line = 1; text.ReadLine() is { } row; line++)
        {
            if (row.AsSpan(0, row.Length - row.AsSpan().TrimStart().Length).Contains('\t'))
                return line;
        }

        return (int)malformed.End.Line;
    }

    private static string Reason(YamlException malformed) => malformed.Message.TrimEnd('.');
}

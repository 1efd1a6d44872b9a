using System.Globalization;
using System.Text;
using AikidoGitLabSim.Cli.Commands;
using AikidoGitLabSim.Cli.Terminals;
using AikidoGitLabSim.Server.Exchange;
using AikidoGitLabSim.Server.WorldFiles;
using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Cli;

public sealed class LoadingALongWorldFile
{
    [Fact]
    public void Says_every_other_second_how_far_it_is()
    {
        var (error, time) = (new StringWriter(), new FakeTimeProvider());
        var progress = new LoadingProgress("w.yml", new Terminal(TextReader.Null, TextWriter.Null, error), time);
        progress.Report(new WorldFileProgress("lines", 65_536, null));
        error.ToString().ShouldBeEmpty();
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(new WorldFileProgress("lines", 131_072, null));
        progress.Report(new WorldFileProgress("lines", 196_608, null));
        time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(new WorldFileProgress("tokens", 400_000, 1_000_000));
        error.ToString().ReplaceLineEndings("\n").ShouldBe(
            "gitlab-sim: reads w.yml: 131,072 lines\ngitlab-sim: reads w.yml: 400,000 of 1,000,000 tokens\n");
    }

    [Fact]
    public void Reports_tokens_and_loads_each_of_them()
    {
        const int count = 20_000;
        var yaml = new StringBuilder("users:\n  - { username: mara }\ntokens:\n");
        for (var n = 0; n < count; n++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ kind: personal, user: mara, scopes: [api], secret: glpat-{n:d20} }}\n");
        var reports = new List<WorldFileProgress>();
        var result = WorldFileReader.Read(
            Encoding.UTF8.GetBytes(yaml.ToString()),
            new WorldFileContext(DateTimeOffset.UnixEpoch.AddYears(56), FastEntropy.Source, "localhost") { Progress = new Into(reports) });
        result.Loaded.ShouldNotBeNull().World.Tokens.Count.ShouldBe(count);
        reports.ShouldBe([new WorldFileProgress("tokens", 16_384, count)]);
    }

    private sealed class Into(List<WorldFileProgress> reports) : IProgress<WorldFileProgress>
    {
        public void Report(WorldFileProgress value) => reports.Add(value);
    }
}

namespace AikidoGitLabSim.Validator.Reports;

internal sealed record Line(string Text, Mood Mood = Mood.Plain);

namespace AikidoGitLabSim.Validator.Layouts;

internal sealed record Line(string Text, Mood Mood = Mood.Plain);

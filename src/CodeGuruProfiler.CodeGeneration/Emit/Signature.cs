namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Breaks the head of a method over lines.</summary>
internal static class Signature
{
    private const int Width = 140;

    /// <summary>Writes the head of a method on one line, or with its parameters on a second where one is not enough.</summary>
    public static void Write(CodeWriter code, string head, string parameters, string end = "")
    {
        string line = $"{head}({parameters}){end}";
        if (code.Indent + line.Length <= Width)
        {
            code.Line(line);
            return;
        }

        code.Line($"{head}(");
        code.Indented(() => code.Line($"{parameters}){end}"));
    }
}

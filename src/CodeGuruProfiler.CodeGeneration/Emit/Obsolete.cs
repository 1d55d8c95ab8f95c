using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

internal static class Obsolete
{
    /// <summary>Writes the attribute where there is a reason for it.</summary>
    public static void Write(CodeWriter code, string? reason)
    {
        if (reason is not null)
        {
            code.Line($"[Obsolete({Literals.Quote(reason)})]");
        }
    }
}

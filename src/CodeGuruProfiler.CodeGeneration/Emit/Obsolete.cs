using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Marks what the service has deprecated.</summary>
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

using System.CommandLine;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>The option that orders frames.</summary>
internal static class OrderOption
{
    public static Option<string> Create() => new("--by")
    {
        Description = "self for what frames did themselves, total for what they caused.",
        HelpName = "ORDER",
        DefaultValueFactory = _ => "self",
    };

    /// <exception cref="Failures.ToolException">The text is not an order.</exception>
    public static FrameOrder Parse(string? text) => text?.ToUpperInvariant() switch
    {
        "SELF" => FrameOrder.Self,
        "TOTAL" => FrameOrder.Total,
        _ => throw Errors.NotAnOrder(text ?? ""),
    };
}

using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Seeding;

/// <summary>The errors of invalid seeds.</summary>
internal static class Errors
{
    public static InvalidOperationException NotUnicode() => new("The JSON contains text that is not Unicode.");

    public static InvalidOperationException Invalid(IReadOnlyList<string> failures) => new(string.Join("; ", failures));

    public static InvalidOperationException Refused(ServiceException cause) => new($"{cause.Error.Code}: {cause.Error.Message}", cause);
}

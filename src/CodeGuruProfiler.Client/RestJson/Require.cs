namespace CodeGuruProfiler.Client.RestJson;

/// <summary>The checks that a request cannot be sent without. Everything else is the service's to refuse.</summary>
internal static class Require
{
    public static T NotNull<T>(T? value, string operation, string member)
        where T : class
        => value ?? throw Errors.MissingMember(operation, member);
}

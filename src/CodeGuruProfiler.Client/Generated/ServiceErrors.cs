namespace CodeGuruProfiler.Client.Serialization;
internal static class ServiceErrors { public static CodeGuruProfilerException Create(Errors.ServiceError error) => new(error); }

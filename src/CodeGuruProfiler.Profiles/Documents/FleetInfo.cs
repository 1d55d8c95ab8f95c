using System.Text;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Where the profiled program runs. Which members are set depends on the platform.</summary>
public sealed record FleetInfo
{
    /// <summary>Gets the platform: <c>aws_ec2_instance</c>, <c>aws_fargate_task</c> or <c>aws_lambda</c>; <see langword="null"/> elsewhere.</summary>
    public string? ComputeType { get; init; }

    /// <summary>Gets the host's name, on EC2; else <see langword="null"/>.</summary>
    public string? HostName { get; init; }

    /// <summary>Gets the instance type, on EC2; else <see langword="null"/>.</summary>
    public string? HostType { get; init; }

    /// <summary>Gets the ARN of the task, on ECS and Fargate; else <see langword="null"/>.</summary>
    public string? TaskArn { get; init; }

    /// <summary>Gets the ARN of the function, on Lambda; else <see langword="null"/>.</summary>
    public string? FunctionArn { get; init; }

    /// <summary>Gets the task's limit in CPU units, on ECS and Fargate; <see langword="null"/> when there is none.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>Gets the memory limit of the task or function in megabytes; <see langword="null"/> when there is none.</summary>
    public long? MemoryLimitInMB { get; init; }

    /// <summary>Gets the execution environment, on Lambda, for example <c>AWS_Lambda_python3.11</c>; else <see langword="null"/>.</summary>
    public string? ExecutionEnv { get; init; }

    /// <summary>Gets an id that stays the same while the process runs, on other platforms; else <see langword="null"/>.</summary>
    public string? Id { get; init; }

    /// <summary>Gets <c>UNKNOWN</c> on other platforms; else <see langword="null"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets how many CPUs the process may use, on other platforms; else <see langword="null"/>.</summary>
    public long? VCpus { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    /// <summary>Describes an EC2 instance.</summary>
    /// <param name="hostName">The instance's host name.</param>
    /// <param name="hostType">The instance type, for example <c>m5.2xlarge</c>.</param>
    /// <returns>The fields that AWS's agent sends for one.</returns>
    public static FleetInfo Ec2Instance(string hostName, string hostType)
        => new() { ComputeType = "aws_ec2_instance", HostName = hostName, HostType = hostType };

    /// <summary>Describes a task of ECS or Fargate.</summary>
    /// <param name="taskArn">The ARN of the task.</param>
    /// <param name="cpuLimit">The limit in CPU units; <see langword="null"/> when there is none.</param>
    /// <param name="memoryLimitInMB">The memory limit in megabytes; <see langword="null"/> when there is none.</param>
    /// <returns>The fields that AWS's agent sends for one.</returns>
    public static FleetInfo FargateTask(string taskArn, double? cpuLimit = null, long? memoryLimitInMB = null)
        => new() { ComputeType = "aws_fargate_task", TaskArn = taskArn, CpuLimit = cpuLimit, MemoryLimitInMB = memoryLimitInMB };

    /// <summary>Describes a Lambda function.</summary>
    /// <param name="functionArn">The ARN of the function.</param>
    /// <param name="memoryLimitInMB">The memory limit in megabytes; <see langword="null"/> when it is not known.</param>
    /// <param name="executionEnv">The execution environment; <see langword="null"/> when it is not known.</param>
    /// <returns>The fields that AWS's agent sends for one.</returns>
    public static FleetInfo LambdaFunction(string functionArn, long? memoryLimitInMB = null, string? executionEnv = null)
        => new() { ComputeType = "aws_lambda", FunctionArn = functionArn, MemoryLimitInMB = memoryLimitInMB, ExecutionEnv = executionEnv };

    /// <summary>Describes any other machine.</summary>
    /// <param name="id">An id that stays the same while the process runs.</param>
    /// <param name="vCpus">The number of CPUs that the process may use.</param>
    /// <returns>The fields that AWS's agent sends for one.</returns>
    public static FleetInfo Other(string id, long vCpus)
        => new() { Id = id, Type = "UNKNOWN", VCpus = vCpus };

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Value(nameof(ComputeType), ComputeType)
            .Value(nameof(HostName), HostName)
            .Value(nameof(HostType), HostType)
            .Value(nameof(TaskArn), TaskArn)
            .Value(nameof(FunctionArn), FunctionArn)
            .Number(nameof(CpuLimit), CpuLimit)
            .Number(nameof(MemoryLimitInMB), MemoryLimitInMB)
            .Value(nameof(ExecutionEnv), ExecutionEnv)
            .Value(nameof(Id), Id)
            .Value(nameof(Type), Type)
            .Number(nameof(VCpus), VCpus)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>
/// A file of learnt things: what it is and how long, then names and places, then the things themselves.
/// </summary>
/// <remarks>Written by the build and read by the program that came out of it, never by another one.</remarks>
sealed class LearntFile
{
    const string Head = "FamilyGuide learnt 1";

    readonly string _path;
    readonly Dictionary<string, long> _places;

    LearntFile(string path, Dictionary<string, long> places)
    {
        _path = path;
        _places = places;
    }

    /// <summary>Null when there is none, or a part of one, or of another version.</summary>
    public static LearntFile? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        if (stream.Length < Head.Length + 1 + sizeof(long))
        {
            return null;
        }

        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (Encoding.UTF8.GetString(reader.ReadBytes(Head.Length)) != Head || reader.ReadInt64() != stream.Length)
        {
            return null;
        }

        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            places.Add(reader.ReadString(), reader.ReadInt64());
        }

        return new(path, places);
    }

    /// <summary>Whoever reads it meanwhile goes on reading the old one.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> things)
    {
        var names = things.Keys.Order(StringComparer.Ordinal).ToArray();
        var place = Head.Length + sizeof(long) + sizeof(int) + names.Sum(name => 1 + name.Length + sizeof(long));
        var length = place + things.Values.Sum(thing => (long)thing.Length);
        var unfinished = path + ".new";
        using (var writer = new BinaryWriter(File.Create(unfinished), Encoding.UTF8))
        {
            writer.Write(Encoding.UTF8.GetBytes(Head));
            writer.Write(length);
            writer.Write(names.Length);
            foreach (var name in names)
            {
                writer.Write(name);
                writer.Write((long)place);
                place += things[name].Length;
            }

            foreach (var name in names)
            {
                writer.Write(things[name]);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>A reader that stands at the thing; null when it isn't there.</summary>
    public BinaryReader? Find(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            return null;
        }

        var stream = File.OpenRead(_path);
        stream.Position = place;
        return new(stream, Encoding.UTF8);
    }
}

static class ArraysInFiles
{
    extension(BinaryWriter writer)
    {
        public void WriteArray<T>(T[] values)
            where T : unmanaged
        {
            writer.Write(values.Length);
            writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }
    }

    extension(BinaryReader reader)
    {
        public T[] ReadArray<T>()
            where T : unmanaged
        {
            var values = new T[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }
    }
}

package org.copydesk.training.names;
public final class DumpGroups { public static void main(String[] a) throws Exception {
 long t=System.nanoTime(); Embeddings e=Embeddings.read(java.nio.file.Path.of(a[0])); System.err.println(e.words().length+" words "+(System.nanoTime()-t)/1000000);
 int[] g=Grouping.of(e.vectors()); System.err.println((System.nanoTime()-t)/1000000);
 StringBuilder b=new StringBuilder(); for(int i=0;i<g.length;i++) b.append(e.words()[i]).append('\t').append(g[i]).append('\n');
 java.nio.file.Files.writeString(java.nio.file.Path.of(a[1]),b); } }
